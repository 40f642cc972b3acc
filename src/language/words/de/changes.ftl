# Was sich seit einem Tag geändert hat, wo die Sichtlinie reißt, und wie gut die Strategie umgesetzt wird.

change-value = von { $before } auf { $after }
change-value-target = von { $before } auf { $after }, Ziel { $target }
change-stale = keine Zahl seit { $period }
change-target = weiter { $value }; das Ziel ist ein anderes
change-milestone = „{ $title }“
change-reached = erreicht: { $milestones }
change-reached-late = erreicht: { $milestones }; ein Termin ist verstrichen
change-late = ein Termin ist verstrichen
change-decided = entschieden am { $date }
drift-gap = { $value }, { $gap }
carried-current = Kennzahlen mit aktueller Zahl
carried-owned = Kennzahlen, für die jemand einsteht
carried-aligned = Initiativen, die ein Ziel und eine Kennzahl nennen
carried-on-time = Initiativen im Plan oder erledigt
carried-actions = Offene Maßnahmen, die nicht überfällig sind
carried-decisions = Offene Entscheidungen vor ihrem Termin
