use super::*;

// Expected numbers from scipy 1.17.1: stats.t.ppf, stats.norm.ppf, stats.norm.cdf, stats.binom.ppf.

#[test]
fn t_quantiles() {
    for (chance, df, expected) in [
        (0.9, 10.0, 1.372_183_641_110_336),
        (0.975, 10.0, 2.228_138_851_986_274),
        (0.9, 1.0, 3.077_683_537_175_254_4),
        (0.975, 1.0, 12.706_204_736_174_694),
        (0.9, 6.0, 1.439_755_747_265_148_3),
        (0.75, 22.0, 0.685_805_031_721_886_8),
        (0.995, 3.0, 5.840_909_309_733_355),
        (0.9, 598.0, 1.282_968_856_776_869_8),
        (0.6, 2.5, 0.281_459_512_748_547_7),
        (0.999_999, 4.0, 41.577_854_150_150_1),
    ] {
        let got = t_quantile(chance, df);
        assert!((got - expected).abs() < 1e-10 * expected.max(1.0), "t({chance}, {df}) = {got}, not {expected}");
        assert!((t_quantile(1.0 - chance, df) + got).abs() < 1e-9 * expected.max(1.0));
    }
    assert!(t_quantile(1.0, 4.0).is_nan() && t_quantile(0.5, 0.0).is_nan() && t_quantile(f64::NAN, 1.0).is_nan());
    assert!(t_quantile(0.5, 3.0).abs() < 1e-12);
}

#[test]
fn normal_quantiles_and_chances() {
    for (chance, expected) in [
        (0.5, 0.0),
        (0.75, 0.674_489_750_196_081_7),
        (0.9, 1.281_551_565_544_600_4),
        (0.975, 1.959_963_984_540_054),
        (0.999, 3.090_232_306_167_813),
        (1e-6, -4.753_424_308_822_899),
        (0.3, -0.524_400_512_708_040_9),
    ] {
        assert!((normal_quantile(chance) - expected).abs() < 1e-11, "z({chance}) = {}", normal_quantile(chance));
    }
    for (z, expected) in [
        (-6.0, 9.865_876_450_376_946e-10),
        (-0.5, 0.308_537_538_725_986_9),
        (0.0, 0.5),
        (0.1, 0.539_827_837_277_029),
        (2.5, 0.993_790_334_674_223_8),
    ] {
        assert!((normal_chance(z) - expected).abs() < 1e-15, "{z}: {}", normal_chance(z));
    }
    assert!(normal_chance(f64::NAN).is_nan());
    assert_eq!(normal_chance(f64::INFINITY).to_bits(), 1.0_f64.to_bits());
}

#[test]
fn binomial_quantiles() {
    for (chance, trials, success, expected) in [
        (0.05, 9, 0.5, 2),
        (0.05, 59, 0.5, 23),
        (0.05, 999, 0.5, 474),
        (0.05, 9999, 0.5, 4917),
        (0.3, 20, 0.1, 1),
        (0.975, 50, 0.7, 41),
        (0.5, 0, 0.5, 0),
        (0.5, 7, 1.0, 7),
    ] {
        assert_eq!(binomial_quantile(chance, trials, success), expected, "{chance} {trials} {success}");
    }
}
