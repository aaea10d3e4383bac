# Eine Zahl, die mit ihrem Vorbehalt genannt wird: wenige Worte für eine Kachel, und der Grund in einem Satz
doubted = Vorsicht: { $doubt }
doubt-forecast-high = im Test erwartete die Prognose { $share } zu viel
doubt-forecast-high-why = In der Prüfphase erwartete die Prognose { $share } mehr Käufe, als getätigt wurden, und ihr Intervall verfehlte sie. Die Zahlen, die auf ihr beruhen, können ebenso weit zu hoch liegen; klären Sie vor jeder Planung, was sich geändert hat.
doubt-forecast-low = im Test erwartete die Prognose { $share } zu wenig
doubt-forecast-low-why = In der Prüfphase erwartete die Prognose { $share } weniger Käufe, als getätigt wurden, und ihr Intervall verfehlte sie. Die Zahlen, die auf ihr beruhen, können ebenso weit zu niedrig liegen; klären Sie vor jeder Planung, was sich geändert hat.
doubt-forecast-untested = die Prognose ließ sich nicht prüfen
doubt-forecast-untested-why = Die Daten reichen nicht, um die Prognose an Käufen zu prüfen, die sie nicht kennt: Ob sie zu viel oder zu wenig erwartet, ist offen.
doubt-money-high = im Test waren { $expected } erwartet, es kamen nur { $came }
doubt-money-high-why = In der Prüfphase waren von den Kunden { $expected } erwartet; es kamen { $came }, weniger, als das Intervall zuließ. Die Werte können im selben Verhältnis zu hoch liegen; klären Sie vor jeder Planung, was sich geändert hat.
doubt-money-low = im Test waren { $expected } erwartet, es kamen { $came }
doubt-money-low-why = In der Prüfphase waren von den Kunden { $expected } erwartet; es kamen { $came }, mehr, als das Intervall zuließ. Die Werte können im selben Verhältnis zu niedrig liegen; klären Sie vor jeder Planung, was sich geändert hat.
doubt-margin-assumed = DB-Quote { $rate } angenommen, auf { $share } des Umsatzes
doubt-margin-assumed-why = Für { $share } des Umsatzes fehlt der Wareneinsatz; dort ist eine DB-Quote von { $rate } angenommen. Der Wert ist nur so gut wie diese Annahme.
doubt-margin-extrapolated = Wareneinsatz fehlt bei Kunden mit { $share } des Umsatzes
doubt-margin-extrapolated-why = Bei Kunden mit { $share } des Umsatzes fehlt der Wareneinsatz; für ihren Wert gilt die DB-Quote der übrigen. Liefern Sie den Wareneinsatz nach, oder geben Sie für diese Umsätze eine Quote an: --set margin_rate=0.3
doubt-few-customers = nur { $customers } Kunden: das Intervall ist eher zu kurz
doubt-few-customers-why = Bei { $customers } Kunden sind die Intervalle eher zu kurz (verlässlich ab etwa { $least } Kunden). In der Simulation enthält ein 95-%-Intervall die Wahrheit bei 200 Kunden je nach Verteilung nur in 89 bis 94 % der Fälle.
