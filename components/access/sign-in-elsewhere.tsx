import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** The address to go to afterwards. */
  to: string;
  /** What people call the provider. */
  name: string;
  /** The last try has come to nothing. */
  failed: boolean;
  action: (form: FormData) => Promise<void>;
};

/** The way to an OpenID Connect provider. */
export function SignInElsewhere({ to, name, failed, action }: Props) {
  return (
    <form action={action} className="mt-5 space-y-4 border-line border-t pt-5">
      <input type="hidden" name="to" value={to} />
      <button type="submit" className={`${buttonLook()} w-full justify-center`}>
        Sign in with {name}
      </button>
      {failed && (
        <Notice tone="danger">
          Not signed in: {name} did not answer, or who you are there is no member here. Ask an owner
          for an invitation to the same e-mail address.
        </Notice>
      )}
    </form>
  );
}
