/** A QR code as a picture. `rows`: true = black. Its text stands beside it, so it is only looked at. */
export function QrPicture({ rows }: { rows: readonly (readonly boolean[])[] }) {
  const size = rows.length
  const path = rows.flatMap((row, y) => row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      className="rw-qr"
      viewBox={`0 0 ${size} ${size}`}
      width="220"
      height="220"
      shapeRendering="crispEdges"
      role="img"
      aria-label="QR code for your app"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
