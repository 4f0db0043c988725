/** Exit code of each verdict. */
export const EXIT_CODES = { planned: 0, refused: 2, failed: 1 } as const;
