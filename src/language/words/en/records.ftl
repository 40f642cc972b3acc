# The pages of decisions and risks, assumptions in lists, and free pages.

record-actions = Actions
record-notes = Notes
decision-page = Decision
decision-page-why = Why it is asked
decision-page-no-context = No context is given. Add it under `context`.
decision-page-advice = Advice:
decision-page-decided = Decided:
decision-page-about = About:
decision-page-options = Options
decision-page-subjects = What it is about
decision-page-age = { UPPER_FIRST($age) }
decision-page-was-needed = Was needed { $when } and is still open.
decision-page-needed = Needed { $when }.
decision-page-undated = Open; no day is set.
decision-page-state = { $state }.
decision-fact-decides = Who decides
decision-fact-carries-out = Who carries it out
decision-fact-raised = Raised
decision-fact-needed = Needed by
decision-fact-put-off = Put off
decision-fact-decided = Decided
decision-fact-implemented = Implemented
decision-fact-review = Review
decision-fact-effect = Effect shows on
decision-fact-check = To be checked from
decision-fact-supersedes = Supersedes
decision-fact-superseded = Superseded by
decision-fact-amends = Amends
decision-fact-amended = Amended by
risk-page = { $kind ->
    [opportunity] Risk, opportunity
   *[threat] Risk, threat
}
risk-page-rated = Rated likelihood { $likelihood }, impact { $impact }, each of 5.
risk-page-unrated = It is not rated.
risk-page-mitigation = What is done about it
risk-page-no-mitigation = Nothing is written about what is done. Add it under `mitigation`.
risk-page-subjects = What it threatens or helps
risk-fact-response = Response
risk-fact-reviewed = Last looked at
wire-above = { $kpi } above { $high }
wire-below = { $kpi } below { $low }
wire-either = { $kpi } above { $high } or below { $low }
wire-now = { $wire }; now { $value }
free-page-empty = This page has no text yet.
