/** Where teams keep their tickets. */
export const TRACKER_KINDS = ["github", "gitlab", "jira", "azure", "youtrack"] as const;
export type TrackerKind = (typeof TRACKER_KINDS)[number];

/** Where tickets about the crashes of an application are made. */
export type Tracker = {
  kind: TrackerKind;
  /** Of the page for a new ticket. What stands in its query is kept: a template, labels, a type. */
  address: string;
};

type Known = {
  name: string;
  /** How its page for a new ticket looks like, with names in capitals that a team replaces. */
  example: string;
  /** What the path of that page ends with, and what its query must have. */
  path: RegExp;
  needs: readonly string[];
  /** The parameters that fill its fields. */
  title: string;
  text: string | ((address: URL) => string);
  markup: "markdown" | "wiki" | "html";
  /** Longer addresses some server on the way refuses, and its answer tells nobody why. */
  longest: number;
};

/**
 * What is known of each tracker:
 * - GitHub answers 414 from 8,192 bytes on: https://github.com/github/docs/issues/5136
 * - GitLab: https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values,
 *   behind nginx, whose buffer for a request's line has 8 KB.
 * - Jira: https://confluence.atlassian.com/jirakb/how-to-create-issues-using-direct-html-links-in-jira-server-159474.html;
 *   its Tomcat takes 8 KB for all that stands before a request's body, with the cookies.
 * - Azure DevOps fills fields by their names; IIS takes a query of 2,048 characters.
 * - YouTrack: https://www.jetbrains.com/help/youtrack/cloud/create-issue.html; its Jetty is as Tomcat.
 */
export const TRACKERS: Record<TrackerKind, Known> = {
  github: {
    name: "GitHub",
    example: "https://github.com/OWNER/REPOSITORY/issues/new",
    path: /\/issues\/new$/,
    needs: [],
    title: "title",
    text: "body",
    markup: "markdown",
    longest: 8_000,
  },
  gitlab: {
    name: "GitLab",
    example: "https://gitlab.com/GROUP/PROJECT/-/issues/new",
    path: /\/-\/issues\/new$/,
    needs: [],
    title: "issue[title]",
    text: "issue[description]",
    markup: "markdown",
    longest: 8_000,
  },
  jira: {
    name: "Jira",
    example:
      "https://NAME.atlassian.net/secure/CreateIssueDetails!init.jspa?pid=10000&issuetype=10001",
    path: /\/secure\/CreateIssueDetails!init\.jspa$/,
    needs: ["pid", "issuetype"],
    title: "summary",
    text: "description",
    markup: "wiki",
    longest: 6_000,
  },
  azure: {
    name: "Azure DevOps",
    example: "https://dev.azure.com/ORGANISATION/PROJECT/_workitems/create/Bug",
    path: /\/_workitems\/create\/[^/]+$/,
    needs: [],
    title: "[System.Title]",
    // The form of a bug does not show its description.
    text: ({ pathname }) =>
      pathname.endsWith("/Bug") ? "[Microsoft.VSTS.TCM.ReproSteps]" : "[System.Description]",
    markup: "html",
    longest: 2_000,
  },
  youtrack: {
    name: "YouTrack",
    example: "https://NAME.youtrack.cloud/newIssue?project=PROJECT",
    path: /\/newIssue$/,
    needs: ["project"],
    title: "summary",
    text: "description",
    markup: "markdown",
    longest: 6_000,
  },
};

export const isTrackerKind = (text: string): text is TrackerKind =>
  TRACKER_KINDS.some((kind) => kind === text);

const LONGEST_ADDRESS = 500;

/** What is wrong with the address of a tracker's page for new tickets, in words; null when it can be used. */
export function trackerProblem({ kind, address }: Tracker): string | null {
  const { name, example, path, needs } = TRACKERS[kind];
  if (address.length > LONGEST_ADDRESS) return `It is longer than ${LONGEST_ADDRESS} characters.`;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    return "It must be a whole address, which begins with https://.";
  }
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") {
    return "It holds a user's name before the host. Take it away.";
  }
  const missing = needs.find((needed) => !url.searchParams.get(needed));
  if (!path.test(url.pathname) || missing !== undefined) {
    const lack = path.test(url.pathname) ? `It has no ${missing}. ` : "";
    return `${lack}The page for a new ticket of ${name} has an address like ${example}`;
  }
  return null;
}
