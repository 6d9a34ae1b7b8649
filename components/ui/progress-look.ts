/** Of a progress bar, in our colours: a browser's own are green on grey. */
export const PROGRESS = `
  block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line-strong
  [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line-strong
  [&::-webkit-progress-value]:bg-accent`;
