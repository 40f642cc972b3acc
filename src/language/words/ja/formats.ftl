# How numbers, money and periods are written. Dates, months and the signs of numbers come from Unicode's data.
# A space that must not break is written as itself.

percent = { $number }%
# What follows the number is in $rest: m, k, per trip.
currency = { $sign }{ $number }{ $rest }
currency-code = { $sign } { $number }{ $rest }
million = M
thousand = K
# A difference of two percentages.
points = { $number } pt

period-week = { $year }年第{ $n }週
# $fiscal is yes or no; $year is then the name of the fiscal year.
period-quarter = { $fiscal ->
    [yes] { $year } Q{ $n }
   *[no] { $year }年 Q{ $n }
}
period-half = { $fiscal ->
    [yes] { $year } H{ $n }
   *[no] { $year }年 H{ $n }
}
period-short-week = W{ $n }
period-short-quarter = Q{ $n }
period-short-half = H{ $n }
period-fiscal-year = { $year }年度
