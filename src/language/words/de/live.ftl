# Die lebenden Teile der Texte.

live-no-value = noch kein Wert
live-score = { $score } Punkte
live-milestones = { $reached } Meilensteinen erreicht
live-ends = endet { $date }
live-needed = gebraucht bis { $date }
live-no-decisions = Hier gibt es keine Entscheidungen.
live-no-actions = Hier gibt es keine Maßnahmen.
