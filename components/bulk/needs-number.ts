/** So many groups can be changed without having typed how many they are. */
const MOST = 100;

export const needsNumber = (groups: number): boolean => groups > MOST;
