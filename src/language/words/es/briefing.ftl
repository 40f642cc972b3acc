# Los cuatro informes.

read-more = Más información
n-in = { $n } de { $of }
front-title = Nuestro trabajo
front-your-team = vuestro equipo
front-there = Meta alcanzada
front-near = Casi alcanzada
front-behind = Por detrás
front-old = Sin cifra nueva
front-no-goal = Sin meta fijada
front-lede = { $title }: { $value }. La meta es { $goal }.
front-lede-reached = { $title }: { $value }. La meta está alcanzada.
front-lede-plain = { $title }: { $value }.
front-no-work = { $team }: aquí aún no se describe ningún trabajo.
front-work = { $n ->
    [one] { $team } tiene un trabajo en marcha, y esto es para lo que sirve.
   *[other] { $team } tiene { $n } trabajos en marcha, y esto es para lo que sirven.
}
front-no-number = Aún ninguna cifra muestra si funciona.
front-line = De vuestro trabajo al conjunto
front-you = Vosotros, en { $team }
front-goal-of = La meta de { $organisation }
front-why = Por qué importa
front-goal = Meta: { $goal }
front-more = Más sobre esto
front-works = ¿Funciona?
front-all-figures = Todas sus cifras
front-doing = Qué se está haciendo
front-can = Qué podéis hacer
front-told = Qué nos dijisteis
front-decided = Qué se decidió, y por qué
front-because = Por qué:
front-ask = A quién preguntar
front-next-heading = Lo que viene
front-by = antes del { $date }
front-next = Lo siguiente: { $title }, antes del { $due }.
front-next-moved = Lo siguiente: { $title }. Estaba previsto para el { $due } y ahora se espera el { $now }.
front-next-passed = Lo siguiente: { $title }. Estaba previsto para el { $due }; aún no hay nueva fecha.
front-next-undated = Lo siguiente: { $title }.
front-next-none = Aún no está escrito el siguiente paso.
front-piece = Trabajáis en «{ $work }» para mejorar esto: { $names }. Porque { $organisation } quiere lograr esto: «{ $goal }».
front-piece-kpis = Trabajáis en «{ $work }» para mejorar esto: { $names }.
front-piece-goal = Trabajáis en «{ $work }», porque { $organisation } quiere lograr esto: «{ $goal }».
front-piece-plain = Trabajáis en «{ $work }».
