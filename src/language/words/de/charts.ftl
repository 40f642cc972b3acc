# The words in charts, and charts in words for those who do not see them.

chart-target = Ziel
chart-target-low = Ziel min.
chart-target-high = Ziel max.
chart-red-flag = Warngrenze
chart-upper-limit = Obere Grenze
chart-lower-limit = Untere Grenze
chart-upper = Oben
chart-lower = Unten
chart-mean = Mittel
chart-adjusted = Bereinigt
chart-forecast = Prognose
chart-likely = wohl { $low } bis { $high }
chart-this-year = Dieses Jahr
chart-prior-year = Vorjahr
chart-change = Änderung von Wert zu Wert
chart-change-day = Änderung von Tag zu Tag
chart-change-week = Änderung von Woche zu Woche
chart-change-month = Änderung von Monat zu Monat
chart-change-quarter = Änderung von Quartal zu Quartal
chart-change-half = Änderung von Halbjahr zu Halbjahr
chart-change-year = Änderung von Jahr zu Jahr
note-new-limits = Neue Grenzen
note-done = Erledigt:
described-none = Noch kein Wert.
described-target = Ziel { $target }
described-target-by = Ziel { $target } bis { $by }
described-range = niedrigster Wert { $low }, höchster { $high }
described-limits = natürliche Grenzen { $low } bis { $high }
described-spark = { $title }, { $first } bis { $last }: zuletzt { $value }
described-short = { $tolerances } Toleranzen vom Ziel entfernt
described-better = { $tolerances } Toleranzen besser als das Ziel
described-bullet = { $value }, das Ziel ist { $target }
described-signals = { $n ->
    [one] 1 Punkt mit Signal
   *[other] { $n } Punkte mit Signal
}
