/** A slim bar of how much is done. */
export function Meter({ value, max, label }: { readonly value: number; readonly max: number; readonly label: string }) {
  return (
    <div
      class="meter"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
    >
      <div style={{ width: `${max === 0 ? 0 : (value / max) * 100}%` }} />
    </div>
  );
}
