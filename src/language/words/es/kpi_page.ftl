# A KPI's page: heads and columns.

kpi-eyebrow = Indicador
kpi-over-time = En el tiempo
kpi-key = Banda: límites naturales. Trazos: meta. Los puntos huecos no cuentan. Puntos con señal:
kpi-key-worse = peor
kpi-key-better = mejor
kpi-readings = Cómo se lee
kpi-limits = Límites y señales
kpi-natural-limits = Límites naturales
kpi-limits-caption = Límites naturales, tramo a tramo
kpi-new-limits = Nuevos límites: { $why }
kpi-signals = Puntos con señal
kpi-signals-caption = Puntos con señal, los más recientes primero
kpi-no-signals = Ningún punto tiene señal.
kpi-commentary = Comentario
newest-first = Lo más reciente primero
kpi-events = Eventos
kpi-notes = Notas
line-of-sight = Línea de visión
kpi-no-objective = No mide ningún objetivo. Nombre uno en `objective`.
kpi-facts = Definición y fuente
kpi-why = Por qué se mide:
kpi-targets = Metas
by-date = Por fecha
kpi-work = El trabajo que debería moverlo
attention-first = Primero lo que requiere atención
kpi-no-work = Ninguna iniciativa lo nombra en `moves`.
kpi-decisions = Decisiones sobre él
open-first = Primero las abiertas
kpi-longer = Trimestres y años
kpi-longer-caption = Lo más reciente primero, junto al mismo periodo un año antes
of-parts = { $of } partes
kpi-data = Datos
kpi-spreadsheet = Para hoja de cálculo
kpi-json = en JSON
missing = falta
kpi-earlier = Periodos anteriores: { $n }
kpi-earlier-data = Datos anteriores
kpi-earlier-caption = Periodos anteriores, los más recientes primero
column-from = De
column-to = A
column-made-from = Hechos de
column-period = Periodo
column-value = Valor
column-rule = Regla
column-by = Plazo
column-note = Nota
column-year-before = Un año antes
column-change = Cambio
column-line = Línea del archivo
kpi-more-signals = { $n ->
    [one] 1 punto anterior está en la serie
   *[other] { $n } puntos anteriores están en la serie
}
