# Die vier Briefings.

read-more = Mehr dazu
n-in = { $n } von { $of }
front-title = Unsere Arbeit
front-your-team = eurem Team
front-there = Ziel erreicht
front-near = Fast erreicht
front-behind = Im Rückstand
front-old = Keine neue Zahl
front-no-goal = Kein Ziel gesetzt
front-lede = { $title }: { $value }. Das Ziel ist { $goal }.
front-lede-reached = { $title }: { $value }. Das Ziel ist erreicht.
front-lede-plain = { $title }: { $value }.
front-no-work = { $team }: Noch ist keine Arbeit hier beschrieben.
front-work = { $n ->
    [one] { $team } hat ein Vorhaben in Arbeit, und dafür ist es da.
   *[other] { $team } hat { $n } Vorhaben in Arbeit, und dafür sind sie da.
}
front-no-number = Noch zeigt keine Zahl, ob es wirkt.
front-line = Von eurer Arbeit zum Ganzen
front-you = Ihr, bei { $team }
front-goal-of = Das Ziel von { $organisation }
front-why = Warum es zählt
front-goal = Ziel: { $goal }
front-more = Mehr darüber
front-works = Wirkt es?
front-all-figures = Alle Zahlen dazu
front-doing = Was getan wird
front-can = Was ihr tun könnt
front-told = Was ihr uns gesagt habt
front-decided = Was entschieden wurde, und warum
front-because = Warum:
front-ask = Wen fragen?
front-next-heading = Was als Nächstes kommt
front-by = bis { $date }
front-next = Als Nächstes: { $title }, bis { $due }.
front-next-moved = Als Nächstes: { $title }. Geplant war { $due }, erwartet wird es jetzt am { $now }.
front-next-passed = Als Nächstes: { $title }. Geplant war { $due }; ein neuer Tag steht noch nicht fest.
front-next-undated = Als Nächstes: { $title }.
front-next-none = Der nächste Schritt ist noch nicht aufgeschrieben.
front-piece = Ihr arbeitet an „{ $work }“, damit sich das verbessert: { $names }. Denn das will { $organisation } erreichen: „{ $goal }“.
front-piece-kpis = Ihr arbeitet an „{ $work }“, damit sich das verbessert: { $names }.
front-piece-goal = Ihr arbeitet an „{ $work }“, denn das will { $organisation } erreichen: „{ $goal }“.
front-piece-plain = Ihr arbeitet an „{ $work }“.
