# What stands around every page.

shell-skip = Aller au contenu
shell-colours = Couleurs
shell-auto = Auto
shell-light = Clair
shell-dark = Sombre
shell-pages = Pages
shell-figures-as-of = Chiffres au { $date }.
shell-inputs = { $n ->
    [one] À partir de { $n } fichier, empreinte `{ $print }`.
   *[other] À partir de { $n } fichiers, empreinte `{ $print }`.
}
shell-part = Les comptes et les scores portent ici sur ce que contient cette édition.
shell-made-with = Produit avec Throughline. Cette page fonctionne sans réseau ni script.
shell-findings = Ce que relève le contrôle
nav-briefing = Briefing
nav-scorecard = Tableau de bord
nav-our-numbers = Nos chiffres
nav-initiatives = Initiatives
nav-decisions = Décisions
nav-actions = Actions
nav-reviews = Revues
nav-health = État
landing-title = { $organisation } : briefings stratégiques
landing-for-executive = Pour la direction générale : l’ensemble, en deux minutes
landing-for-department = Pour la tête d’un département : ses indicateurs, son travail, ses engagements
landing-for-team = Pour qui mène une équipe : jalons, actions, ce que le travail fait bouger
landing-for-frontline = Pour celles et ceux qui font le travail : à quoi il sert
landing-eyebrow = Briefings stratégiques
landing-lead = Une stratégie, une édition pour chaque type de lecteur.
landing-editions = Éditions
landing-none = Aucune édition n’est encore décrite. Ajoutez-en une dans `audiences.yaml`.
