# The live parts of narratives.

live-no-value = no value yet
live-score = score { $score }
live-milestones = { $reached } milestones reached
live-ends = ends { $date }
live-needed = needed by { $date }
live-no-decisions = No decisions here.
live-no-actions = No actions here.
