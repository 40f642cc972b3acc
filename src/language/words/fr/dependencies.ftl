# Who owes whom, and the chains that makes.

nav-dependencies = Dépendances
mark-not-reported = Non signalé
dependency-not-said = Non précisé
dependency-agreed = convenu le { $date }
dependency-expected = attendu le { $date }, { $late }
dependency-for = pour
dependency-outside = externe
ledger-state = État
ledger-what = Quoi
ledger-from = De
ledger-to = À
ledger-who-owes = Qui doit
ledger-whom = À qui
ledger-due = Échéance
ledger-note = Note
ledger-caption = Les retards d’abord, puis par échéance
ledger-caption-trouble = En retard, à risque ou non confirmé
ledger-caption-pairs = Par paire d’équipes, la plus critique d’abord
dependencies-who-owes-whom = Qui doit quoi à qui
dependencies-to-us = Ce que les autres nous doivent
dependencies-by-us = Ce que nous devons aux autres
dependencies-within = Entre nos équipes
dependencies-to-us-none = Nous n’attendons personne.
dependencies-by-us-none = Personne ne nous attend.
dependencies-none-open = Personne n’attend : tout ce qu’il fallait est arrivé.
dependencies-one-late = La seule dépendance ouverte est en retard.
dependencies-one-at-risk = La seule dépendance ouverte est à risque.
dependencies-on-time = { $all ->
    [one] La seule dépendance ouverte est dans les temps.
   *[other] Les { $all } dépendances sont dans les temps.
}
dependencies-unconfirmed = Rien n’est en retard ; { $n } sur { $all } sans confirmation.
dependencies-at-risk = Rien n’est encore en retard ; { $n } sur { $all } à risque.
dependencies-late = { $n ->
    [one] { $n } dépendance sur { $all } est en retard.
   *[other] { $n } dépendances sur { $all } sont en retard.
}
dependencies-late-and-at-risk = { $n ->
    [one] { $n } dépendance sur { $all } est en retard ;
   *[other] { $n } dépendances sur { $all } sont en retard ;
} { $risk } à risque.
chains-one-broken = La seule chaîne entre plusieurs travaux est rompue : sa fin vient trop tard.
chains-none-broken = { $all ->
    [one] 1 chaîne entre plusieurs travaux, non rompue.
   *[other] { $all } chaînes entre plusieurs travaux, aucune rompue.
}
chains-broken = { $n ->
    [one] { $n } chaîne sur { $all } est rompue : sa fin vient trop tard.
   *[other] { $n } chaînes sur { $all } sont rompues : leurs fins viennent trop tard.
}
chains-heading = Chaînes
chains-note = La plus tendue d’abord. Un retard se transmet d’étape en étape ; la marge est ce qui reste avant le jour où la dernière en a besoin
chain-needed = { $date }, requis le { $by }
chain-needed-only = requis le { $by }
chain-needs-by = en a besoin pour le { $by }
chain-days-short = { $n ->
    [one] manque 1 jour
   *[other] manque { $n } jours
}
chain-weeks-short = manque { $n } semaines
chain-days-room = { $n ->
    [one] 1 jour de marge
   *[other] { $n } jours de marge
}
chain-weeks-room = { $n } semaines de marge
chain-no-room = aucune marge
chain-no-day = pas de date connue
blockers-heading = Qui retient le plus
blockers-caption = Par retards, puis risques, puis sans confirmation
blockers-who = Qui
blockers-waits = Qui attend
