# La page d’une revue, et ce que son dossier partage avec elle.

review-eyebrow = { $kind ->
    [weekly] Revue hebdomadaire
    [monthly] Revue mensuelle
    [quarterly] Revue trimestrielle
   *[annual] Revue annuelle
}
review-planned = Prévue le { $date } ({ $when }).
review-planned-asked = { $n ->
    [one] Prévue le { $date } ({ $when }) ; { $n } décision lui est demandée.
   *[other] Prévue le { $date } ({ $when }) ; { $n } décisions lui sont demandées.
}
review-held-empty = Tenue le { $date } ; aucune action n’en est sortie.
review-held = { $all ->
    [1] Tenue le { $date } ; la seule action qui en est sortie est { $done ->
        [0] encore ouverte
       *[other] close
    }.
   *[other] Tenue le { $date } ; actions closes : { $done } sur { $all }.
}
review-chair = Présidence
review-date = Date
review-read-by = À lire avant le
review-note = Note de préparation
review-minutes = Compte rendu
review-pack-link = Lire ou imprimer le dossier de la revue
review-agenda = Ordre du jour
review-facts = En bref
review-attendees = Qui participe
review-decisions = Décisions
review-actions = Actions qui en sont sorties
