# The four briefings.

read-more = Read more
n-in = { $n } in { $of }
front-title = Our work
front-your-team = your team
front-there = Goal reached
front-near = Nearly there
front-behind = Behind
front-old = No new number
front-no-goal = No goal set
front-lede = { $title }: { $value }. The goal is { $goal }.
front-lede-reached = { $title }: { $value }. The goal is reached.
front-lede-plain = { $title }: { $value }.
front-no-work = No piece of work of { $team } is described here yet.
front-work = { $n ->
    [one] { $team } has one piece of work in hand, and this is what it is for.
   *[other] { $team } has { $n } pieces of work in hand, and this is what they are for.
}
front-no-number = No number shows yet whether it works.
front-line = From your work to the whole
front-you = You, at { $team }
front-goal-of = The goal of { $organisation }
front-why = Why it matters
front-goal = Goal: { $goal }
front-more = More about it
front-works = Does it work?
front-all-figures = All its figures
front-doing = What is being done
front-can = What you can do
front-told = What you told us
front-decided = What was decided, and why
front-because = Why:
front-ask = Who to ask
front-next-heading = What comes next
front-by = by { $date }
front-next = Next: { $title }, by { $due }.
front-next-moved = Next: { $title }. It was planned for { $due } and is now expected on { $now }.
front-next-passed = Next: { $title }. It was planned for { $due }; no new day is named yet.
front-next-undated = Next: { $title }.
front-next-none = No next step is written yet.
front-piece = You are working on “{ $work }”, to improve { $kpis }, because { $organisation } wants to { $aim }.
front-piece-kpis = You are working on “{ $work }”, to improve { $kpis }.
front-piece-goal = You are working on “{ $work }”, because { $organisation } wants to { $aim }.
front-piece-plain = You are working on “{ $work }”.
