# The words in charts, and charts in words for those who do not see them.

chart-target = Meta
chart-target-low = Meta mín.
chart-target-high = Meta máx.
chart-red-flag = Alerta
chart-upper-limit = Límite sup.
chart-lower-limit = Límite inf.
chart-upper = Sup.
chart-lower = Inf.
chart-mean = Media
chart-adjusted = Ajustado
chart-forecast = Previsión
chart-likely = { $low } a { $high } probable
chart-this-year = Este año
chart-prior-year = Año anterior
chart-change = Cambio de un valor al siguiente
chart-change-day = Cambio de un día al siguiente
chart-change-week = Cambio de una semana a la siguiente
chart-change-month = Cambio de un mes al siguiente
chart-change-quarter = Cambio de un trimestre al siguiente
chart-change-half = Cambio de un semestre al siguiente
chart-change-year = Cambio de un año al siguiente
note-new-limits = Nuevos límites
note-done = Hecho:
described-none = Aún sin valor.
described-target = meta { $target }
described-target-by = meta { $target } para { $by }
described-range = mínimo { $low }, máximo { $high }
described-limits = límites naturales { $low } a { $high }
described-spark = { $title }, { $first } a { $last }: último { $value }
described-short = a { $tolerances } tolerancias de la meta
described-better = { $tolerances } tolerancias mejor que la meta
described-bullet = { $value } frente a una meta de { $target }
described-signals = { $n ->
    [one] 1 punto con señal
   *[other] { $n } puntos con señal
}
