# Señales de que estrategia y ejecución se separan, y si los indicadores cambiaron al tiempo del trabajo.

sign-trending-off = Aún no está fuera de objetivo, pero tal como va es probable que lo esté.
sign-unanswered = { $n ->
    [one] Fuera de objetivo desde hace 1 periodo y comunicado a tiempo, pero no tiene ninguna decisión, acción ni comentario.
   *[other] Fuera de objetivo desde hace { $n } periodos y comunicado a tiempo, pero no tiene ninguna decisión, acción ni comentario.
}
sign-late-discovery = { $n ->
    [one] Se vio fuera de objetivo por primera vez en «{ $review }», tras 1 periodo.
   *[other] Se vio fuera de objetivo por primera vez en «{ $review }», tras { $n } periodos.
}
sign-stalled = Nada se ha movido desde el { $date }: ningún hito, ninguna previsión.
sign-momentum = { $planned ->
    [one] El único hito previsto para los últimos tres meses { $reached ->
        [0] no se ha alcanzado
       *[other] se ha alcanzado
    }.
   *[other] Hitos alcanzados entre los previstos para los últimos tres meses: { $reached } de { $planned }.
}
sign-drift-end = Su final se ha movido un { $end } de su duración, y no consta ninguna decisión al respecto.
sign-drift-money = Ha gastado un { $money } más que su presupuesto, y no consta ninguna decisión al respecto.
sign-drift-both = Su final se ha movido un { $end } de su duración, ha gastado un { $money } más que su presupuesto, y no consta ninguna decisión al respecto.
sign-no-outcome = Se ha alcanzado la mitad de sus hitos o más, pero «{ $kpi }» no se ha movido.
sign-no-outcome-unseen = Se ha alcanzado la mitad de sus hitos o más, pero un indicador no se ha movido.
sign-although = Comunicada según lo previsto, aunque { $against }.
against-slip = su final se ha movido
against-concern = «{ $kpi }» empeora
against-concern-unseen = un indicador empeora
against-silence = hace tiempo que no hay noticias
against-need = algo que necesita está en riesgo
sign-masked = Su media oculta «{ $child }», que está fuera de objetivo.
sign-unimplemented = Decidido, pero sin ejecutar para el { $date }.
sign-wire-crossed = Su cifra ha cruzado la línea que lo rompe.
sign-review-passed = Ha pasado el día de su revisión.
sign-need-at-risk = «{ $need }» se espera demasiado tarde, o aún no está acordado.
sign-allocation = Número { $rank } por rango, número { $money } por el dinero de su trabajo.
sign-overload = Responde de { $kpis ->
    [one] 1 indicador
   *[other] { $kpis } indicadores
} y de { $initiatives ->
    [one] 1 iniciativa en marcha
   *[other] { $initiatives } iniciativas en marcha
}.
impact-as-expected = más o menos lo esperado
impact-less = menos de lo esperado
impact-more = más de lo esperado
impact-power = { $n ->
    [one] 1 valor mostraría probablemente un cambio de { $change } ({ $sigma } veces la dispersión habitual).
   *[other] { $n } valores mostrarían probablemente un cambio de { $change } ({ $sigma } veces la dispersión habitual).
}
impact-not-done = { $n ->
    [one] Aún no está terminada, así que no hay momento desde el que mirar; 1 valor antes.
   *[other] Aún no está terminada, así que no hay momento desde el que mirar; { $n } valores antes.
}
impact-no-baseline = { $n ->
    [one] 1 valor antes de { $from } es poco; hacen falta 12.
   *[other] { $n } valores antes de { $from } son pocos, o todos iguales; hacen falta 12.
}
impact-unsteady = El indicador ya cambiaba antes de { $from }, así que un cambio posterior dice poco.
impact-unsteady-means = El indicador ya cambiaba antes de { $from }, así que un cambio posterior dice poco: la media pasó de { $before } a { $after } ({ $change }).
impact-anyway = Tomada tal cual, la prueba diría: «{ $verdict }».
impact-too-early = { $n ->
    [one] 1 valor desde { $from } es poco para decirlo; sin señal hacen falta 8.
   *[other] { $n } valores desde { $from } son pocos para decirlo; sin señal hacen falta 8.
}
impact-moved = El indicador cambió en ese momento, desde { $from }.
impact-moved-means = El indicador cambió en ese momento, desde { $from }: la media pasó de { $before } a { $after } ({ $change }).
impact-wrong = El indicador cambió en ese momento, pero en sentido contrario, desde { $from }.
impact-wrong-means = El indicador cambió en ese momento, pero en sentido contrario, desde { $from }: la media pasó de { $before } a { $after } ({ $change }).
impact-none = { $n ->
    [one] 1 valor desde { $from } no muestra señal frente a los límites de antes.
   *[other] { $n } valores desde { $from } no muestran señal frente a los límites de antes.
}
impact-none-means = { $n ->
    [one] 1 valor desde { $from } no muestra señal frente a los límites de antes: la media pasó de { $before } a { $after } ({ $change }).
   *[other] { $n } valores desde { $from } no muestran señal frente a los límites de antes: la media pasó de { $before } a { $after } ({ $change }).
}
diagnosis-keep = El trabajo está hecho y la cifra se movió en ese momento: manténgalo y anote la lección.
diagnosis-otherwise = El trabajo va con retraso, pero la cifra se movió: quizá la movió otra cosa.
diagnosis-doubt = El trabajo está hecho y la cifra no se ha movido: la idea que lo sostiene está en duda.
diagnosis-execution = El trabajo va con retraso y la cifra no se ha movido: mire primero cómo se lleva a cabo.
