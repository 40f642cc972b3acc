# Las páginas de decisiones y riesgos, los supuestos en listas, y las páginas libres.

record-actions = Acciones
record-notes = Notas
decision-page = Decisión
decision-page-why = Por qué se pide
decision-page-no-context = No se da contexto. Añádalo en `context`.
decision-page-advice = Consejo:
decision-page-decided = Decidido:
decision-page-about = Sobre:
decision-page-options = Opciones
decision-page-subjects = De qué trata
decision-page-age = { UPPER_FIRST($age) }
decision-page-was-needed = Se necesitaba { $when } y sigue abierta.
decision-page-needed = Se necesita { $when }.
decision-page-undated = Abierta; sin fecha fijada.
decision-page-state = { $state }.
decision-fact-decides = Quién decide
decision-fact-carries-out = Quién la ejecuta
decision-fact-raised = Planteada
decision-fact-needed = Necesaria para el
decision-fact-put-off = Aplazada
decision-fact-decided = Decidida
decision-fact-implemented = Ejecutada
decision-fact-review = Revisión
decision-fact-effect = El efecto se ve en
decision-fact-check = Por comprobar desde
decision-fact-supersedes = Sustituye a
decision-fact-superseded = Sustituida por
decision-fact-amends = Modifica
decision-fact-amended = Modificada por
risk-page = { $kind ->
    [opportunity] Riesgo, oportunidad
   *[threat] Riesgo, amenaza
}
risk-page-rated = Probabilidad { $likelihood }, impacto { $impact }, cada uno sobre 5.
risk-page-unrated = No está valorado.
risk-page-mitigation = Qué se hace al respecto
risk-page-no-mitigation = No hay nada escrito sobre lo que se hace. Añádalo en `mitigation`.
risk-page-subjects = Lo que amenaza o favorece
risk-fact-response = Respuesta
risk-fact-reviewed = Visto por última vez
wire-above = { $kpi } por encima de { $high }
wire-below = { $kpi } por debajo de { $low }
wire-either = { $kpi } por encima de { $high } o por debajo de { $low }
wire-now = { $wire }; ahora { $value }
free-page-empty = Esta página aún no tiene texto.
