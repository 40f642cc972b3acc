# Les pages des décisions et des risques, les hypothèses en listes, et les pages libres.

record-actions = Actions
record-notes = Notes
decision-page = Décision
decision-page-why = Pourquoi elle est demandée
decision-page-no-context = Aucun contexte n’est donné. Ajoutez-le sous `context`.
decision-page-advice = Avis :
decision-page-decided = Décidé :
decision-page-about = Concerne :
decision-page-options = Options
decision-page-subjects = Ce qu’elle concerne
decision-page-age = { UPPER_FIRST($age) }
decision-page-was-needed = Était requise { $when } et reste ouverte.
decision-page-needed = Requise { $when }.
decision-page-undated = Ouverte ; aucune date n’est fixée.
decision-page-state = { $state }.
decision-fact-decides = Qui décide
decision-fact-carries-out = Qui la met en œuvre
decision-fact-raised = Soulevée le
decision-fact-needed = Requise pour le
decision-fact-put-off = Reportée le
decision-fact-decided = Décidée le
decision-fact-implemented = Mise en œuvre le
decision-fact-review = Revue
decision-fact-effect = L’effet se voit sur
decision-fact-check = À vérifier à partir du
decision-fact-supersedes = Remplace
decision-fact-superseded = Remplacée par
decision-fact-amends = Modifie
decision-fact-amended = Modifiée par
risk-page = { $kind ->
    [opportunity] Risque, opportunité
   *[threat] Risque, menace
}
risk-page-rated = Probabilité { $likelihood }, impact { $impact }, chacun sur 5.
risk-page-unrated = Il n’est pas évalué.
risk-page-mitigation = Ce qui est fait
risk-page-no-mitigation = Rien n’est écrit sur ce qui est fait. Ajoutez-le sous `mitigation`.
risk-page-subjects = Ce qu’il menace ou favorise
risk-fact-response = Réponse
risk-fact-reviewed = Dernier examen
wire-above = { $kpi } au-dessus de { $high }
wire-below = { $kpi } au-dessous de { $low }
wire-either = { $kpi } au-dessus de { $high } ou au-dessous de { $low }
wire-now = { $wire } ; actuellement { $value }
free-page-empty = Cette page n’a pas encore de texte.
