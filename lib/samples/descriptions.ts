/** What BugSplat's window has in its text box before anybody types: most people leave it. */
export const untouchedDescription = "Here you can tell us what you did just before the crash.";

/** What people write into the window that comes up after a crash. */
export const descriptions: Readonly<Record<string, readonly string[]>> = {
  Hedgerow: [
    "I dug a pond. Then it was gone, and so was the program.",
    "Third time today, always when I undo the pond.",
    "I only wanted to move the rhododendron 2 cm to the left.",
    "It crashed while I showed the garden to the client. He laughed. I did not.",
    "Opening the file of the town park, 61 layers.\nThe same file opens on the machine of my colleague.",
    "Cutting a round hole into a square hedge.",
    "Nothing. I was having lunch.",
    "My garden has 4,000 tulips. Is that too many?",
    "Since the update of yesterday!!! Please give me the old version back.",
    "Dragged a tree onto a tree.",
    "Ich habe nur gespeichert. Wirklich.",
  ],
  "Garden Gate": [
    "The calendar stays white.",
    "I accepted the invitation of a neighbour to share our compost heap.",
    "It was raining, and the app said so, and then it closed.",
    "Tried to take a picture of a bumblebee. The bumblebee waited, the app did not.",
    "🌻🌻🌻 → 💥",
    "¿Por qué siempre los lunes?",
  ],
  "Snail Rally": [
    "I was FIRST. I was three centimetres before the finish.",
    "booster + puddle = desktop",
    "my little brother ate the controller, maybe it is that",
    "It happens in the lettuce cup, second lap, always the same leaf.",
    "game froze, then sound like a very fast snail, then nothing",
  ],
};
