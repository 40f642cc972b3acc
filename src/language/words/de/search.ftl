# The search: a page that lists everything, its field, and what it finds.

search = Suche
search-sentence = { $n ->
    [one] Alles auf einer Liste: 1 Eintrag.
   *[other] Alles auf einer Liste: { $n } Einträge.
}
search-nothing = Noch ist nichts geschrieben, das sich finden ließe.
search-add = Legen Sie ein Ziel als Datei in `objectives/` an und eine Kennzahl in `kpis/`.
search-words = Wörter
search-kind = Art
search-all-kinds = Alle Arten
search-owner = Zuständig
search-everyone = Alle Personen
search-found = Gefunden
search-none = Nichts enthält alle diese Wörter. Prüfen Sie die Schreibweise, lassen Sie ein Wort weg, oder wählen Sie alle Arten und alle Personen.
search-short = Geben Sie mindestens zwei Buchstaben ein.
search-failed = Das Verzeichnis konnte nicht geladen werden. Unten steht die ganze Liste.
search-more = Mehr zeigen
search-kinds = Arten
search-parts = Teile
search-part = { $kind } von A bis Z: { $from } bis { $to } von { $all }.
search-range = { $from } bis { $to }
search-other-kinds = Zur Suche und zu allen anderen Arten
search-objectives = Ziele
search-kpis = Kennzahlen
search-initiatives = Initiativen
search-milestones = Meilensteine
search-decisions = Entscheidungen
search-actions = Maßnahmen
search-risks = Risiken
search-assumptions = Annahmen
search-lessons = Lehren
search-reviews = Reviews
search-people = Personen
search-teams = Teams
search-pages = Seiten
search-one-objectives = Ziel
search-one-kpis = Kennzahl
search-one-initiatives = Initiative
search-one-milestones = Meilenstein
search-one-decisions = Entscheidung
search-one-actions = Maßnahme
search-one-risks = Risiko
search-one-assumptions = Annahme
search-one-lessons = Lehre
search-one-reviews = Review
search-one-people = Person
search-one-teams = Team
search-one-pages = Seite
