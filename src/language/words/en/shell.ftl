# What stands around every page.

shell-skip = Skip to the content
shell-colours = Colours
shell-auto = Auto
shell-light = Light
shell-dark = Dark
shell-pages = Pages
shell-figures-as-of = Figures as of { $date }.
shell-inputs = { $n ->
    [one] From 1 file, fingerprint `{ $print }`.
   *[other] From { $n } files, fingerprint `{ $print }`.
}
shell-part = Counts and scores here are over what this edition holds.
shell-made-with = Made with Throughline. This page needs no network and no script.
shell-findings = What the check finds
nav-briefing = Briefing
nav-scorecard = Scorecard
nav-our-numbers = Our numbers
nav-initiatives = Initiatives
nav-decisions = Decisions
nav-actions = Actions
nav-reviews = Reviews
nav-health = Health
landing-title = { $organisation }: strategy briefings
landing-for-executive = For executive leadership: the whole, in two minutes
landing-for-department = For the head of a department: its KPIs, its work, its debts
landing-for-team = For the manager of a team: milestones, actions, what the work moves
landing-for-frontline = For the people who do the work: what it is for
landing-eyebrow = Strategy briefings
landing-lead = One strategy, one edition for each kind of reader.
landing-editions = Editions
landing-none = No edition is described yet. Add one in `audiences.yaml`.
