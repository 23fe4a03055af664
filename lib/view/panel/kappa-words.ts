/**
 * What an agreement beyond chance means, in words: those of Landis and Koch, "The measurement of observer agreement for
 * categorical data", Biometrics 33(1), 1977.
 *
 * @param kappa at most 1; NaN = it says nothing
 * @example kappaWords(0.72) // 'substantial agreement'
 */
export function kappaWords(kappa: number): string {
  if (Number.isNaN(kappa)) return 'nothing can be said'
  if (kappa < 0) return 'less agreement than by chance'
  if (kappa <= 0.2) return 'slight agreement'
  if (kappa <= 0.4) return 'fair agreement'
  if (kappa <= 0.6) return 'moderate agreement'
  if (kappa <= 0.8) return 'substantial agreement'
  return 'almost perfect agreement'
}
