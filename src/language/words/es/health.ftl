# La página de salud: ocho capacidades, y lo que encuentra la revisión. Los hallazgos mismos están en inglés.

health-nothing = Aún no hay nada que revisar.
health-all = { $n ->
    [one] La única comprobación se cumple.
   *[other] Se cumplen las { $n } comprobaciones.
}
health-weakest = { $sound } de { $all } comprobaciones se cumplen; el eslabón más débil: { LOWER_FIRST($weakest) }.
health-proof = { $n ->
    [one] 1 hallazgo
   *[other] { $n } hallazgos
}: { $parts }.
health-first = { $n } por corregir primero
health-soon = { $n } por corregir pronto
health-look = { $n } que vale la pena mirar
health-accepted = { $n ->
    [one] 1 aceptado
   *[other] { $n } aceptados
}
health-unaligned = { $n ->
    [one] 1 trabajo sin línea de visión
   *[other] { $n } trabajos sin línea de visión
}
health-heading = Ocho capacidades
health-caption = La más débil primero. Puntuación: la parte de las fichas revisadas sin errores ni avisos abiertos, sobre 100
health-capability = Capacidad
health-score = Puntuación
health-bar = Barra
health-sound = Sólidas
health-findings = Hallazgos
health-status = Estado
health-empty = nada que revisar
health-group = { $sound } de { $all } sólidas
health-note = Por capacidad. Cada hallazgo dice qué escribir, en qué archivo, y quién responde de la ficha. `throughline explain NAME` dice más de cada uno. Los hallazgos están en inglés.
health-calm = La revisión no encuentra nada.
capability-accountability = Responsabilidad
capability-visibility = Visión de conjunto
capability-alignment = Alineación de los equipos
capability-discipline = Disciplina de ejecución
capability-decisions = Toma de decisiones
capability-intelligence = Aprendizaje
capability-rhythm = Ritmo de las revisiones
capability-teams = Coordinación entre equipos
promise-accountability = Cada compromiso tiene un nombre y una fecha
promise-visibility = Las cifras están al día, completas y bien leídas
promise-alignment = Todo trabajo lleva a un objetivo
promise-discipline = Fechas y metas se cumplen, o se mueven a propósito
promise-decisions = Las decisiones se piden, se toman y se siguen
promise-intelligence = Las señales se explican y se aprende de ellas
promise-rhythm = Las revisiones se celebran cuando toca
promise-teams = Los equipos saben qué se deben unos a otros
finding-line = { $file }, línea { $line }
finding-accepted-until = Hasta el { $date }: { $reason }
