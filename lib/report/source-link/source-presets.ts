/** A template for a host of source, with names in capitals that a team replaces by its own. */
export interface SourcePreset {
  key: string;
  name: string;
  template: string;
}

/** The addresses of files as these hosts and programs document them. */
export const SOURCE_PRESETS: readonly SourcePreset[] = [
  {
    key: "github",
    name: "GitHub",
    template: "https://github.com/OWNER/REPOSITORY/blob/{version}/{path}#L{line}",
  },
  {
    key: "gitlab",
    name: "GitLab",
    template: "https://gitlab.com/GROUP/PROJECT/-/blob/{version}/{path}#L{line}",
  },
  {
    key: "bitbucket",
    name: "Bitbucket",
    template: "https://bitbucket.org/WORKSPACE/REPOSITORY/src/{version}/{path}#lines-{line}",
  },
  {
    key: "azure",
    name: "Azure DevOps",
    template:
      "https://dev.azure.com/ORGANISATION/PROJECT/_git/REPOSITORY?path=/{path}&version=GT{version}&line={line}&lineEnd={line}&lineStartColumn=1&lineEndColumn=999",
  },
  {
    key: "swarm",
    name: "Perforce Swarm",
    template: "https://SWARM.EXAMPLE.COM/files/DEPOT/{path}#{line}",
  },
  { key: "vscode", name: "VS Code", template: "vscode://file/FOLDER/{path}:{line}:{column}" },
];
