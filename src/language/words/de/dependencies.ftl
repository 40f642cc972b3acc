# Who owes whom, and the chains that makes.

nav-dependencies = Abhängigkeiten
mark-not-reported = Nicht gemeldet
dependency-not-said = Nicht gesagt
dependency-agreed = zugesagt { $date }
dependency-expected = erwartet { $date }, { $late }
dependency-for = für
dependency-outside = extern
ledger-state = Stand
ledger-what = Was
ledger-from = Von
ledger-to = An
ledger-who-owes = Wer schuldet
ledger-whom = Wem
ledger-due = Fällig
ledger-note = Bemerkung
ledger-caption = Verspätetes zuerst, dann nach Fälligkeit
ledger-caption-trouble = Verspätet, gefährdet oder nicht bestätigt
ledger-caption-pairs = Nach Teampaaren, das kritischste zuerst
dependencies-who-owes-whom = Wer schuldet wem
dependencies-to-us = Andere schulden uns
dependencies-by-us = Wir schulden anderen
dependencies-within = Zwischen unseren Teams
dependencies-to-us-none = Wir warten auf niemanden.
dependencies-by-us-none = Niemand wartet auf uns.
dependencies-none-open = Niemand wartet: Alles Benötigte ist da.
dependencies-one-late = Die eine offene Abhängigkeit ist verspätet.
dependencies-one-at-risk = Die eine offene Abhängigkeit ist gefährdet.
dependencies-on-time = { $all ->
    [one] Die eine offene Abhängigkeit ist im Plan.
   *[other] Alle { $all } Abhängigkeiten sind im Plan.
}
dependencies-unconfirmed = Nichts ist verspätet; { $n } von { $all } nicht bestätigt.
dependencies-at-risk = Noch ist nichts verspätet; { $n } von { $all } Abhängigkeiten gefährdet.
dependencies-late = { $n ->
    [one] { $n } von { $all } Abhängigkeiten ist verspätet.
   *[other] { $n } von { $all } Abhängigkeiten sind verspätet.
}
dependencies-late-and-at-risk = { $n ->
    [one] { $n } von { $all } Abhängigkeiten ist verspätet;
   *[other] { $n } von { $all } Abhängigkeiten sind verspätet;
} { $risk } gefährdet.
chains-one-broken = Die eine Kette über mehrere Vorhaben ist gerissen: Ihr Ende kommt zu spät.
chains-none-broken = { $all ->
    [one] 1 Kette über mehrere Vorhaben, nicht gerissen.
   *[other] { $all } Ketten über mehrere Vorhaben, keine gerissen.
}
chains-broken = { $n ->
    [one] { $n } von { $all } Ketten ist gerissen: Ihr Ende kommt zu spät.
   *[other] { $n } von { $all } Ketten sind gerissen: Ihre Enden kommen zu spät.
}
chains-heading = Ketten
chains-note = Die engste zuerst. Ein Verzug wandert von Station zu Station; Luft ist, was bis zum Tag bleibt, an dem die letzte es braucht
chain-needed = { $date }, gebraucht { $by }
chain-needed-only = gebraucht { $by }
chain-needs-by = braucht es bis { $by }
chain-days-short = { $n ->
    [one] 1 Tag zu knapp
   *[other] { $n } Tage zu knapp
}
chain-weeks-short = { $n } Wochen zu knapp
chain-days-room = { $n ->
    [one] 1 Tag Luft
   *[other] { $n } Tage Luft
}
chain-weeks-room = { $n } Wochen Luft
chain-no-room = keine Luft
chain-no-day = kein Tag bekannt
blockers-heading = Wer am meisten aufhält
blockers-caption = Nach Verspätetem, dann Gefährdetem, dann Unbestätigtem
blockers-who = Wer
blockers-waits = Wer wartet
