# What changed since a date, where the line of sight breaks, and how well the strategy is carried out.

change-value = from { $before } to { $after }
change-value-target = from { $before } to { $after }, target { $target }
change-stale = no figure since { $period }
change-target = still { $value }; the target is another
change-milestone = “{ $title }”
change-reached = reached { $milestones }
change-reached-late = reached { $milestones }; a date has passed
change-late = a date has passed
change-decided = decided on { $date }
drift-gap = { $value }, { $gap }
carried-current = KPIs with a current figure
carried-owned = KPIs with an owner
carried-aligned = Initiatives that name an objective and a KPI
carried-on-time = Initiatives on time or done
carried-actions = Open actions that are not overdue
carried-decisions = Open decisions within their day
