# Las partes vivas de los textos.

live-no-value = aún sin valor
live-score = puntuación { $score }
live-milestones = hitos alcanzados: { $reached }
live-ends = termina el { $date }
live-needed = necesaria para el { $date }
live-no-decisions = Aquí no hay decisiones.
live-no-actions = Aquí no hay acciones.
