# The pages of people and teams, and which team works on what.

people-objectives = { $n ->
    [one] 1 Ziel
   *[other] { $n } Ziele
}
people-kpis = { $n ->
    [one] 1 Kennzahl
   *[other] { $n } Kennzahlen
}
people-initiatives = { $n ->
    [one] 1 Initiative
   *[other] { $n } Initiativen
}
person-owns = Verantwortet { $parts }.
person-nothing = Nichts, was hier gezeigt wird, steht unter diesem Namen.
person-one-late = Das Einzige, was ansteht, ist verspätet.
person-late = { $n ->
    [one] { $n } von { $all } Aufgaben ist verspätet.
   *[other] { $n } von { $all } Aufgaben sind verspätet.
}
person-next = Nichts ist verspätet; als Nächstes: { $name }, { $date }.
person-undated = { $n ->
    [one] 1 Aufgabe, ohne Termin.
   *[other] { $n } Aufgaben, keine mit Termin.
}
person-person = Person
person-team = Team
person-leads = Leitet
person-email = E-Mail
person-left = Ausgeschieden
person-left-yes = ja
person-deputy = Vertretung
person-heading-late = Verspätet
person-heading-late-note = Das am längsten Überfällige zuerst
person-heading-next = Was als Nächstes kommt
person-heading-undated = Ohne Termin
person-heading-behind = Was erledigt ist
person-decisions-taken = Getroffene oder umgesetzte Entscheidungen
person-actions-closed = Geschlossene Maßnahmen
person-reviews-led = Geleitete Reviews
people-heading-n = { $heading } ({ $n })
people-done-or-cancelled = Erledigt oder gestrichen
agenda-decide = Zu treffende Entscheidung
agenda-carry-out = Umzusetzende Entscheidung
agenda-action = Maßnahme
agenda-milestone = Meilenstein
agenda-initiative = Initiative
agenda-review = Zu leitendes Review
agenda-assumption = Erneut zu prüfende Annahme
team-organisation = Organisation
team-department = Abteilung
team-team = Team
team-led-by = Geleitet von
team-part-of = Teil von
team-late = { $n ->
    [one] { $n } von { $all } Initiativen ist verspätet.
   *[other] { $n } von { $all } Initiativen sind verspätet.
}
team-one-late = Die eine Initiative ist verspätet.
team-off = { $n ->
    [one] { $n } von { $all } Kennzahlen verfehlt ihr Ziel.
   *[other] { $n } von { $all } Kennzahlen verfehlen ihr Ziel.
}
team-one-off = Die eine Kennzahl verfehlt ihr Ziel.
team-owes-late = { $n ->
    [one] 1 Zusage an andere ist verspätet.
   *[other] { $n } Zusagen an andere sind verspätet.
}
team-owed-late = { $n ->
    [one] 1 Zusage von anderen ist verspätet.
   *[other] { $n } Zusagen von anderen sind verspätet.
}
team-calm = { $parts }; nichts ist verspätet oder verfehlt sein Ziel.
team-nothing = Hier wird keine eigene Arbeit und keine eigene Kennzahl gezeigt.
team-heading-waits = Zusagen von anderen
team-heading-owes = Zusagen an andere
team-heading-leads = Ziele in eigener Führung
team-heading-contributes = Ziele, zu denen beigetragen wird
team-heading-people = Menschen
team-heading-teams = Teams darin
alignment-heading = Welches Team woran arbeitet
alignment-label = Teams und Ziele
alignment-caption = Was jedes Team für jedes Ziel tut
alignment-leads = führt
alignment-contributes = trägt bei
alignment-unlinked = Mit keinem Ziel verbunden:
alignment-all-linked = Jedes Team ist mit einem Ziel verbunden.
