# A KPI's page: what it says of its numbers.

verdict-none = Aún no hay cifra.
verdict-stale = No hay cifra desde { $period }; era { $value }.
verdict-gap = { $value } en { $period }, { $gap }.
verdict = { $value } en { $period }.
gap-within = dentro de la banda
gap-none = en el objetivo
gap-better = { $amount } mejor que la meta
gap-outside = { $amount } fuera de la banda
gap-short = a { $amount } de la meta
no-chart-refused = No se pudo leer su archivo; no habrá cifra hasta que se corrija.
no-chart-empty = Su archivo no contiene ningún valor de un periodo terminado.
no-chart-no-data = Aún no tiene valores. Añada una línea `data: { $data }` a `{ $file }`.
place-line = { $file }, línea { $line }, columna { $column }
reading-status = Estado
reading-signal = Señal
reading-outlook = Perspectiva
reading-freshness = Actualidad
status-no-value = Sin valor no hay juicio.
status-no-target = Sin meta no hay juicio ni puntuación.
status-context = Ningún sentido es mejor: la cifra es contexto y no puntúa.
status-plain = { $value } en { $period } frente a una meta de { $target }.
status-flag = { $value } en { $period } frente a una meta de { $target }; el umbral de alerta es { $flag }.
status-no-flag = { $value } en { $period } frente a una meta de { $target }; sin umbral de alerta, vale { $share } de la meta.
status-gap = La distancia es de { $gap } de una tolerancia.
signal-no-values = No hay ningún valor que comprobar.
signal-cumulative = Un acumulado contiene el valor anterior y no tiene límites naturales; su ritmo está arriba.
signal-declined = Su ficha dice que no se busquen señales.
signal-constant = Todos los valores son iguales: sin variación no hay nada que comprobar.
signal-common = El último valor está dentro de lo que este proceso hace por sí solo.
signal-rules = El último valor está { $rules }.
signal-rules-since = El último valor está { $rules }, desde { $since }.
signal-conflict = Lleva señales en ambos sentidos; vale la desfavorable.
assurance-pass-left = Dentro de estos límites la meta se alcanzaba siempre.
assurance-hit-left = Dentro de estos límites la meta se alcanzaba o no por azar.
assurance-fail-left = Dentro de estos límites la meta nunca se alcanzaba.
assurance-pass = La meta queda fuera de los límites por el lado bueno: se alcanza siempre.
assurance-hit = La meta queda dentro de los límites: se alcanza o no por azar.
assurance-fail = La meta queda más allá de los límites: no se alcanza nunca.
follow-better-pass = Mejora y cumple con seguridad: considere una meta más exigente y anote la lección.
follow-better-hit = Mejora, aún no es fiable: siga.
follow-better-arrives = Mejora: al nivel de referencia no llegaría, con la tendencia actual llega.
follow-better-fail = Mejora, pero aún no llega: ¿va lo bastante rápido?
follow-common-pass = Fiable: nada que hacer; puede revisarse menos a menudo.
follow-common-hit = Aciertos y fallos por azar: no reaccione a un periodo; cambie el proceso si los fallos importan.
follow-common-fail = Seguirá sin llegar si nada cambia: hace falta una decisión.
follow-worse-pass = En el objetivo pero empeora: actúe ahora, mientras cuesta poco.
follow-worse-hit = Empeora: mire el primer punto con señal.
follow-worse-fail = No cumple y empeora: elévelo.
follow-worse = Empeora.
follow-better = Mejora.
follow-common = Estable.
outlook-aim = Por alcanzar: { $target } para { $by }.
outlook-measured = El valor de { $period } ya está: { $value }.
outlook-season = Según la misma parte del año anterior, lo probable es { $value }, entre { $low } y { $high }.
outlook-trend = Con la tendencia actual, lo probable es { $value }, entre { $low } y { $high }.
outlook-level = Tal como va, sin tendencia probada, lo probable es { $value }, entre { $low } y { $high }.
outlook-no-values = No hay ningún valor del que partir.
outlook-no-target = No hay nada que alcanzar.
outlook-nothing-ahead = No queda ningún paso de la senda, y ningún periodo de planificación dice hasta cuándo mantener el último.
outlook-irregular = Los valores llegan de forma irregular: no hay periodos que contar.
outlook-cumulative = Un acumulado se lee por su ritmo.
outlook-not-computable = Los valores son demasiado grandes para calcular.
arrival-between = La línea llega en { $period }, entre { $earliest } y { $latest }.
arrival-earliest = La línea llega en { $period }, como pronto en { $earliest }.
arrival-never = A este ritmo no llega.
fresh-never = Nunca ha habido un valor.
caution-adjusted = La estación está descontada: el gráfico comprueba los valores ajustados; la tabla tiene los comunicados.
caution-season = Aún no se puede descontar la estación: hacen falta dos años enteros de valores positivos.
caution-autocorrelated = Los valores vecinos se parecen, así que los límites son demasiado estrechos: tome las rachas como indicio débil.
caution-coarse = Los valores tienen pocos escalones para que los límites sean exactos.
caution-runs = Son pocos valores para una señal, pero se quedan a un lado de su mediana más de lo que da el azar.
caution-suggested = El nivel parece haber cambiado de forma duradera en { $since }. Si sabe por qué, dígalo con un evento step-change en events.yaml; los límites se rehacen entonces.
caution-ranges = Algunos valores se movieron más que el límite de los rangos móviles.
short-better = Mejor de lo habitual desde { $since }.
short-worse = Peor de lo habitual desde { $since }.
short-higher = Más alto de lo habitual desde { $since }.
short-lower = Más bajo de lo habitual desde { $since }.
short-reach = Tal como va, es probable que alcance { $target } para { $by }.
short-miss = Tal como va, es probable que no alcance { $target } para { $by }.
short-change = Tal como va, no alcanza { $target } para { $by }: hace falta un cambio.
strip-score = puntuación { $score }
strip-target = Meta
strip-target-since = Meta desde { $by }
strip-target-by = Meta para { $by }
strip-since-then = desde entonces { $change }
strip-at-review = En { $review }
strip-year-ago = Hace un año, { $period }
strip-forecast = Previsión para { $period }
strip-so-far = { $period } hasta ahora
strip-incomplete = incompleto
strip-of-periods = { $word } de { $of } periodos
strip-against-year-before = { $word }; frente a la misma parte del año anterior { $change }
strip-pace = Ritmo para { $year }
strip-expected-line = { $value } previstos hasta ahora en línea recta
strip-expected-plan = { $value } previstos hasta ahora según el plan
strip-to-reach = para alcanzar { $target }
strip-to-reach-lately = para alcanzar { $target }; últimamente { $recent }
sum-of = suma
mean-of = media
lowest-of = mínimo
highest-of = máximo
overall-of = conjunto
count-of = número
last-of = último
fact-definition = Definición
fact-owner = Responsable
fact-team = Equipo
fact-better = Mejor
better-higher = más alto
better-lower = más bajo
better-within = dentro de una banda
better-neither = ningún sentido: es contexto
fact-frequency = Frecuencia
fact-kind = Tipo
kind-leading = adelantado: muestra adónde se va
kind-lagging = retrasado: muestra dónde se estuvo
fact-longer = Periodos más largos
longer-sum = la suma
longer-mean = la media
longer-last = el último valor
longer-min = el más bajo
longer-max = el más alto
longer-ratio = la razón de las sumas
longer-count = el número
fact-target = Meta
target-to-be-set = por fijar
fact-red-flag = Umbral de alerta
fact-baseline = Referencia
value-in-period = { $value } en { $period }
fact-bounds = Puede estar entre
bounds-between = { $low } y { $high }
fact-counting = Recuento
counting-cumulative = acumulado en el año
fact-source = Fuente
fact-computed-from = Calculado a partir de
fact-formula = Fórmula
fact-file = Archivo
file-last-line = { $file }, último valor en la línea { $line }
fact-left-out = Descartado
fact-missing = Falta
fact-not-judged = Sin juicio
not-judged-flag = el umbral de alerta está en el lado bueno de la meta
fact-way = Camino a la meta
way-none = ninguno: la meta está donde empezó
way-share = { $share } del camino de { $from } a { $to }
fact-influence = Influencia
influence-direct = el equipo responsable lo mueve
influence-shared = el equipo responsable lo mueve con otros
influence-none = el equipo responsable no puede moverlo
event-step-change = Cambio de nivel
event-ghost = Fuera de los límites
event-definition = Contado de otro modo desde aquí
event-one-off = Puntual
basis-all = los { $values } hasta ahora
basis-line-only = { $values }: muy pocos para límites
basis-provisional = { $values }: provisional
basis-first = los primeros { $values }, hasta { $last }
basis-first-set = los primeros { $values }, hasta { $last }, como fija la ficha
six-twelve = { $title }: las últimas semanas y meses junto a los de un año antes
frequency-daily = diario
frequency-weekly = semanal
frequency-monthly = mensual
frequency-quarterly = trimestral
frequency-annual = anual
frequency-irregular = irregular
values = { $n ->
    [one] 1 valor
   *[other] { $n } valores
}
days = { $n ->
    [one] 1 día
   *[other] { $n } días
}
stale-age = { $n ->
    [one] última cifra de hace 1 día
   *[other] última cifra de hace { $n } días
}
signal-line-only = { $n ->
    [one] 1 valor no basta; los límites llegan con 6, las señales con 15.
   *[other] { $n } valores no bastan; los límites llegan con 6, las señales con 15.
}
signal-too-few = { $n ->
    [one] 1 valor no basta para juzgar; hacen falta 15.
   *[other] { $n } valores no bastan para juzgar; hacen falta 15.
}
signal-limits = { $n ->
    [one] Límites { $lower } a { $upper }, media { $mean }, de 1 valor desde { $from }; { $rules }.
   *[other] Límites { $lower } a { $upper }, media { $mean }, de { $n } valores desde { $from }; { $rules }.
}
signal-limits-provisional = { $n ->
    [one] Límites provisionales { $lower } a { $upper }, media { $mean }, de 1 valor desde { $from }; { $rules }.
   *[other] Límites provisionales { $lower } a { $upper }, media { $mean }, de { $n } valores desde { $from }; { $rules }.
}
outlook-too-few = { $n ->
    [one] 1 valor no basta; hacen falta 8.
   *[other] { $n } valores no bastan; hacen falta 8.
}
outlook-too-few-since = { $n ->
    [one] 1 valor desde el último cambio de límites no basta; hacen falta 8.
   *[other] { $n } valores desde el último cambio de límites no bastan; hacen falta 8.
}
outlook-too-far = { $n ->
    [one] Eso queda más lejos de lo que alcanzan los valores: 1 periodo como máximo, la mitad de los que hay.
   *[other] Eso queda más lejos de lo que alcanzan los valores: { $n } periodos como máximo, la mitad de los que hay.
}
fresh-irregular = { $n ->
    [one] El último periodo terminó hace 1 día; los valores son irregulares y nunca se dan por desfasados.
   *[other] El último periodo terminó hace { $n } días; los valores son irregulares y nunca se dan por desfasados.
}
fresh-rule = { $n ->
    [one] El último periodo terminó hace 1 día; ritmo { $frequency }, desfasado tras { $stale } días.
   *[other] El último periodo terminó hace { $n } días; ritmo { $frequency }, desfasado tras { $stale } días.
}
caution-short = { $n ->
    [one] Un tramo de límites tiene 1 valor; lo normal son 12.
   *[other] Un tramo de límites tiene { $n } valores; lo normal son 12.
}
strip-needed = { $n ->
    [one] Necesario en 1 periodo
   *[other] Necesario en cada uno de { $n } periodos
}
left-out-future = { $n ->
    [one] 1 valor de un periodo no terminado
   *[other] { $n } valores de periodos no terminados
}
missing-periods = { $n ->
    [one] 1 periodo sin valor
   *[other] { $n } periodos sin valor
}
frequency-days = { $n ->
    [one] cada día
   *[other] cada { $n } días
}
frequency-weeks = { $n ->
    [one] cada semana
   *[other] cada { $n } semanas
}
frequency-months = { $n ->
    [one] cada mes
   *[other] cada { $n } meses
}
frequency-quarters = { $n ->
    [one] cada trimestre
   *[other] cada { $n } trimestres
}
frequency-years = { $n ->
    [one] cada año
   *[other] cada { $n } años
}
