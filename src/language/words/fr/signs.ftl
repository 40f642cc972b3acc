# Les signes que stratégie et exécution se séparent, et si les indicateurs ont changé au moment du travail.

sign-trending-off = Il n’est pas encore hors cible, mais au rythme actuel il devrait le devenir.
sign-unanswered = { $n ->
    [one] Hors cible depuis { $n } période et rapporté à temps, mais aucune décision, action ni commentaire ne s’y rattache.
   *[other] Hors cible depuis { $n } périodes et rapporté à temps, mais aucune décision, action ni commentaire ne s’y rattache.
}
sign-late-discovery = { $n ->
    [one] Vu hors cible pour la première fois à la revue « { $review } », après { $n } période.
   *[other] Vu hors cible pour la première fois à la revue « { $review } », après { $n } périodes.
}
sign-stalled = Rien n’a bougé depuis le { $date } : aucun jalon, aucune prévision.
sign-momentum = { $planned ->
    [1] Le seul jalon prévu pour les trois derniers mois { $reached ->
        [0] n’est pas atteint
       *[other] est atteint
    }.
   *[other] Jalons atteints parmi ceux prévus pour les trois derniers mois : { $reached } sur { $planned }.
}
sign-drift-end = Sa fin a glissé de { $end } de sa durée, et aucune décision à ce sujet n’est enregistrée.
sign-drift-money = Son budget est dépassé de { $money }, et aucune décision à ce sujet n’est enregistrée.
sign-drift-both = Sa fin a glissé de { $end } de sa durée, son budget est dépassé de { $money }, et aucune décision à ce sujet n’est enregistrée.
sign-no-outcome = La moitié de ses jalons ou plus sont atteints, mais « { $kpi } » n’a pas bougé.
sign-no-outcome-unseen = La moitié de ses jalons ou plus sont atteints, mais un indicateur n’a pas bougé.
sign-although = Rapportée conforme au plan ; pourtant { $against }.
against-slip = sa fin a glissé
against-concern = « { $kpi } » recule
against-concern-unseen = un indicateur recule
against-silence = elle est longtemps restée sans nouvelles
against-need = une chose dont elle a besoin est à risque
sign-masked = Sa moyenne cache « { $child } », qui est hors cible.
sign-unimplemented = Décidé, mais pas mis en œuvre au { $date }.
sign-wire-crossed = Son chiffre a franchi la ligne qui la dément.
sign-review-passed = Le jour de son réexamen est passé.
sign-need-at-risk = « { $need } » est attendu trop tard, ou pas encore convenu.
sign-allocation = Numéro { $rank } par rang, numéro { $money } par l’argent de son travail.
sign-overload = Répond de { $kpis ->
    [one] { $kpis } indicateur
   *[other] { $kpis } indicateurs
} et de { $initiatives ->
    [one] { $initiatives } initiative en cours
   *[other] { $initiatives } initiatives en cours
}.
impact-as-expected = à peu près autant que prévu
impact-less = moins que prévu
impact-more = plus que prévu
impact-power = { $n ->
    [one] { $n } valeur montrerait probablement un changement de { $change } ({ $sigma } fois la dispersion habituelle).
   *[other] { $n } valeurs montreraient probablement un changement de { $change } ({ $sigma } fois la dispersion habituelle).
}
impact-not-done = { $n ->
    [one] Pas encore terminée : il n’y a pas de date à partir de laquelle regarder ; { $n } valeur avant.
   *[other] Pas encore terminée : il n’y a pas de date à partir de laquelle regarder ; { $n } valeurs avant.
}
impact-no-baseline = { $n ->
    [one] { $n } valeur avant { $from }, c’est trop peu ; il en faut 12.
   *[other] { $n } valeurs avant { $from } : trop peu, ou toutes égales ; il en faut 12.
}
impact-unsteady = L’indicateur changeait déjà avant { $from } : un changement ensuite dit peu de chose.
impact-unsteady-means = L’indicateur changeait déjà avant { $from } : un changement ensuite dit peu de chose ; la moyenne est passée de { $before } à { $after } ({ $change }).
impact-anyway = Pris tel quel, le test dirait : « { $verdict } ».
impact-too-early = { $n ->
    [one] { $n } valeur depuis { $from }, c’est trop peu pour le dire ; sans signal, il en faut 8.
   *[other] { $n } valeurs depuis { $from }, c’est trop peu pour le dire ; sans signal, il en faut 8.
}
impact-moved = L’indicateur a changé à ce moment, à partir de { $from }.
impact-moved-means = L’indicateur a changé à ce moment, à partir de { $from } : la moyenne est passée de { $before } à { $after } ({ $change }).
impact-wrong = L’indicateur a changé à ce moment, mais dans le mauvais sens, à partir de { $from }.
impact-wrong-means = L’indicateur a changé à ce moment, mais dans le mauvais sens, à partir de { $from } : la moyenne est passée de { $before } à { $after } ({ $change }).
impact-none = { $n ->
    [one] { $n } valeur depuis { $from } ne montre aucun signal face aux limites d’avant.
   *[other] { $n } valeurs depuis { $from } ne montrent aucun signal face aux limites d’avant.
}
impact-none-means = { $n ->
    [one] { $n } valeur depuis { $from } ne montre aucun signal face aux limites d’avant : la moyenne est passée de { $before } à { $after } ({ $change }).
   *[other] { $n } valeurs depuis { $from } ne montrent aucun signal face aux limites d’avant : la moyenne est passée de { $before } à { $after } ({ $change }).
}
diagnosis-keep = Le travail est fait et le chiffre a bougé à ce moment : gardez-le, et notez la leçon.
diagnosis-otherwise = Le travail est en retard, et pourtant le chiffre a bougé : autre chose l’a peut-être fait bouger.
diagnosis-doubt = Le travail est fait et le chiffre n’a pas bougé : l’idée qui le porte est douteuse.
diagnosis-execution = Le travail est en retard et le chiffre n’a pas bougé : regardez d’abord comment il est mené.
