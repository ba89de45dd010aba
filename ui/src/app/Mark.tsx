/** The sign of the house: a sheltering arch, and under it an open door with the light on. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 512 512" width={size} height={size} aria-hidden="true" focusable="false">
      <rect x="16" y="16" width="480" height="480" rx="108" fill="#125365" />
      <path
        fill="#f5eee2"
        d="M80 416V260C80 184 152 158 256 68C360 158 432 184 432 260V416H384V262C384 212 330 196 256 132C182 196 128 212 128 262V416Z"
      />
      <path fill="#e8b04b" d="M192 416V310C192 270 222 258 256 224C290 258 320 270 320 310V416Z" />
    </svg>
  );
}
