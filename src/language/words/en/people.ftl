# The pages of people and teams, and which team works on what.

people-objectives = { $n ->
    [one] 1 objective
   *[other] { $n } objectives
}
people-kpis = { $n ->
    [one] 1 KPI
   *[other] { $n } KPIs
}
people-initiatives = { $n ->
    [one] 1 initiative
   *[other] { $n } initiatives
}
person-owns = Owns { $parts }.
person-nothing = Nothing shown here is in this name.
person-one-late = The one thing to do is late.
person-late = { $n ->
    [one] { $n } of { $all } things to do is late.
   *[other] { $n } of { $all } things to do are late.
}
person-next = Nothing is late; next is { $name }, { $date }.
person-undated = { $n ->
    [one] 1 thing to do, without a date.
   *[other] { $n } things to do, none with a date.
}
person-person = Person
person-team = Team
person-leads = Leads
person-email = Email
person-left = Left
person-left-yes = yes
person-deputy = Deputy
person-heading-late = Late
person-heading-late-note = The longest overdue first
person-heading-next = What comes next
person-heading-undated = Without a date
person-heading-behind = What is behind
person-decisions-taken = Decisions taken or carried out
person-actions-closed = Actions closed
person-reviews-led = Reviews led
people-heading-n = { $heading } ({ $n })
people-done-or-cancelled = Done or cancelled
agenda-decide = Decision to take
agenda-carry-out = Decision to carry out
agenda-action = Action
agenda-milestone = Milestone
agenda-initiative = Initiative
agenda-review = Review to lead
agenda-assumption = Assumption to look at again
team-organisation = Organisation
team-department = Department
team-team = Team
team-led-by = Led by
team-part-of = Part of
team-late = { $n ->
    [one] { $n } of { $all } initiatives is late.
   *[other] { $n } of { $all } initiatives are late.
}
team-one-late = The one initiative is late.
team-off = { $n ->
    [one] { $n } of { $all } KPIs is off target.
   *[other] { $n } of { $all } KPIs are off target.
}
team-one-off = The one KPI is off target.
team-owes-late = { $n ->
    [one] 1 thing that it owes others is late.
   *[other] { $n } things that it owes others are late.
}
team-owed-late = { $n ->
    [one] 1 thing that others owe it is late.
   *[other] { $n } things that others owe it are late.
}
team-calm = { $parts }; nothing is late or off target.
team-nothing = No work and no KPI of its own is shown here.
team-heading-waits = What others owe it
team-heading-owes = What it owes others
team-heading-leads = Objectives it leads
team-heading-contributes = Objectives that depend on it
team-heading-people = People
team-heading-teams = Teams within
alignment-heading = Which team works on what
alignment-label = Teams and objectives
alignment-caption = What each team does for each objective
alignment-leads = leads
alignment-contributes = contributes
alignment-unlinked = Linked to no objective:
alignment-all-linked = Every team is linked to an objective.
