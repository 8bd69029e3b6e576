export interface LockedPackage {
  readonly name: string;
  readonly place: string;
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
}
export interface Lock {
  readonly packages: Readonly<Record<string, Partial<LockedPackage>>>;
}
export interface Allowed {
  readonly installScripts: readonly string[];
  readonly shippedLicences: readonly string[];
  readonly toolLicences: readonly string[];
  readonly licencesNotInLock: Readonly<Record<string, string>>;
}
interface Declared {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
export function dependencyProblems(given: {
  readonly lock: Lock;
  readonly manifest: Declared;
  readonly allowed: Allowed;
  readonly page: string;
}): readonly string[];
export function packagesIn(lock: Lock): readonly LockedPackage[];
export function checkDependencies(): boolean;
