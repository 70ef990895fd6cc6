/** What browsers offer for reading codes from a picture (not yet part of TypeScript's DOM types). */
export interface BarcodeDetector {
  readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
}

const detector = () => (globalThis as { BarcodeDetector?: new () => BarcodeDetector }).BarcodeDetector;

/** Whether this browser reads codes itself, with a camera it may use here (only over HTTPS). */
export const canScan = (): boolean => detector() !== undefined && navigator.mediaDevices?.getUserMedia !== undefined;

export function makeDetector(): BarcodeDetector {
  const Detector = detector();
  if (!Detector) throw new Error('This browser has no BarcodeDetector; ask canScan first');
  return new Detector();
}
