# La page de l’état : huit capacités, et ce que relève le contrôle. Les constats eux-mêmes sont en anglais.

health-nothing = Il n’y a encore rien à contrôler.
health-all = { $n ->
    [one] Le seul contrôle est réussi.
   *[other] Les { $n } contrôles sont tous réussis.
}
health-weakest = { $sound } sur { $all } contrôles sont réussis ; le maillon faible : { LOWER_FIRST($weakest) }.
health-proof = { $n ->
    [one] { $n } constat
   *[other] { $n } constats
} : { $parts }.
health-first = { $n } à corriger d’abord
health-soon = { $n } à corriger bientôt
health-look = { $n } à regarder
health-accepted = { $n ->
    [one] { $n } accepté
   *[other] { $n } acceptés
}
health-unaligned = { $n ->
    [one] { $n } travail sans fil conducteur
   *[other] { $n } travaux sans fil conducteur
}
health-heading = Huit capacités
health-caption = La plus faible d’abord. Score : la part des fiches contrôlées sans erreur ni avertissement en cours, sur 100
health-capability = Capacité
health-score = Score
health-bar = Barre
health-sound = Solides
health-findings = Constats
health-status = Statut
health-empty = rien à contrôler
health-group = { $sound } sur { $all } solides
health-note = Par capacité. Chaque constat dit quoi écrire, dans quel fichier, et qui répond de la fiche. `throughline explain NAME` en dit plus. Les constats sont en anglais.
health-calm = Le contrôle ne relève rien.
capability-accountability = Responsabilité
capability-visibility = Visibilité d’ensemble
capability-alignment = Alignement des équipes
capability-discipline = Rigueur d’exécution
capability-decisions = Prise de décision
capability-intelligence = Apprentissage
capability-rhythm = Rythme des revues
capability-teams = Coordination entre équipes
promise-accountability = Chaque engagement a un nom et une date
promise-visibility = Les chiffres sont à jour, complets et bien lus
promise-alignment = Chaque travail mène à un objectif
promise-discipline = Dates et cibles sont tenues, ou déplacées à dessein
promise-decisions = Les décisions sont demandées, prises et suivies
promise-intelligence = Les signaux sont expliqués, et on en tire des leçons
promise-rhythm = Les revues ont lieu quand elles le doivent
promise-teams = Les équipes savent ce qu’elles se doivent
finding-line = { $file }, ligne { $line }
finding-accepted-until = Jusqu’au { $date } : { $reason }
