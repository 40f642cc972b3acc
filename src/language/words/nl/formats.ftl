# How numbers, money and periods are written. Dates, months and the signs of numbers come from Unicode's data.
# A space that must not break is written as itself.

percent = { $number }%
# What follows the number is in $rest: m, k, per trip.
currency = { $sign } { $number }{ $rest }
currency-code = { $sign } { $number }{ $rest }
million = {" "}mln
thousand = {" "}dzd
# A difference of two percentages.
points = { $number } pp

period-week = week { $n } { $year }
# $fiscal is yes or no; $year is then the name of the fiscal year.
period-quarter = { $fiscal ->
    [yes] { $year } K{ $n }
   *[no] K{ $n } { $year }
}
period-half = { $fiscal ->
    [yes] { $year } H{ $n }
   *[no] H{ $n } { $year }
}
period-short-week = W{ $n }
period-short-quarter = K{ $n }
period-short-half = H{ $n }
period-fiscal-year = BJ { $year }
