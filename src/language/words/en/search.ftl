# The search: a page that lists everything, its field, and what it finds.

search = Search
search-sentence = { $n ->
    [one] Everything in one list: 1 entry.
   *[other] Everything in one list: { $n } entries.
}
search-nothing = Nothing is written yet that could be found.
search-add = Add an objective as a file in `objectives/` and a KPI as one in `kpis/`.
search-words = Words
search-kind = Kind
search-all-kinds = All kinds
search-owner = Owner
search-everyone = Everyone
search-found = Found
search-none = Nothing has all of these words. Check the spelling, take a word away, or choose all kinds and everyone.
search-short = Type two letters or more.
search-failed = The index could not be loaded. Everything is listed below.
search-more = Show more
search-kinds = Kinds
search-parts = Parts
search-part = { $kind }, A to Z: { $from } to { $to } of { $all }.
search-range = { $from } to { $to }
search-other-kinds = Search, and all other kinds
search-objectives = Objectives
search-kpis = KPIs
search-initiatives = Initiatives
search-milestones = Milestones
search-decisions = Decisions
search-actions = Actions
search-risks = Risks
search-assumptions = Assumptions
search-lessons = Lessons
search-reviews = Reviews
search-people = People
search-teams = Teams
search-pages = Pages
search-one-objectives = Objective
search-one-kpis = KPI
search-one-initiatives = Initiative
search-one-milestones = Milestone
search-one-decisions = Decision
search-one-actions = Action
search-one-risks = Risk
search-one-assumptions = Assumption
search-one-lessons = Lesson
search-one-reviews = Review
search-one-people = Person
search-one-teams = Team
search-one-pages = Page
