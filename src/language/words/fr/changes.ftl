# Ce qui a changé depuis une date, où le fil conducteur se rompt, et comment la stratégie est exécutée.

change-value = de { $before } à { $after }
change-value-target = de { $before } à { $after }, cible { $target }
change-stale = aucun chiffre depuis { $period }
change-target = toujours { $value } ; la cible a changé
change-milestone = « { $title } »
change-reached = atteint : { $milestones }
change-reached-late = atteint : { $milestones } ; une échéance est passée
change-late = une échéance est passée
change-decided = décidé le { $date }
drift-gap = { $value }, { $gap }
carried-current = Indicateurs avec un chiffre à jour
carried-owned = Indicateurs dont quelqu’un répond
carried-aligned = Initiatives qui nomment un objectif et un indicateur
carried-on-time = Initiatives dans les temps ou terminées
carried-actions = Actions ouvertes dont l’échéance n’est pas passée
carried-decisions = Décisions ouvertes dont l’échéance n’est pas passée
