# What stands around every page.

shell-skip = Zum Inhalt springen
shell-colours = Farben
shell-auto = Auto
shell-light = Hell
shell-dark = Dunkel
shell-pages = Seiten
shell-figures-as-of = Stand der Zahlen: { $date }.
shell-inputs = { $n ->
    [one] Aus 1 Datei, Prüfsumme `{ $print }`.
   *[other] Aus { $n } Dateien, Prüfsumme `{ $print }`.
}
shell-part = Zahlen und Punkte gelten hier für das, was diese Ausgabe enthält.
shell-made-with = Erstellt mit Throughline. Diese Seite braucht weder Netz noch Skript.
shell-findings = Was die Prüfung findet
nav-briefing = Briefing
nav-scorecard = Kennzahlen
nav-our-numbers = Unsere Zahlen
nav-initiatives = Initiativen
nav-decisions = Entscheidungen
nav-actions = Maßnahmen
nav-reviews = Reviews
nav-health = Zustand
landing-title = { $organisation }: Strategie-Briefings
landing-for-executive = Für die Leitung: das Ganze, in zwei Minuten
landing-for-department = Für die Leitung einer Abteilung: Kennzahlen, Arbeit, Zusagen
landing-for-team = Für die Leitung eines Teams: Meilensteine, Maßnahmen, was die Arbeit bewegt
landing-for-frontline = Für alle, die die Arbeit tun: wofür sie gut ist
landing-eyebrow = Strategie-Briefings
landing-lead = Eine Strategie, eine Ausgabe für jede Art von Lesern.
landing-editions = Ausgaben
landing-none = Noch ist keine Ausgabe beschrieben. Eine kommt mit `audiences.yaml` dazu.
