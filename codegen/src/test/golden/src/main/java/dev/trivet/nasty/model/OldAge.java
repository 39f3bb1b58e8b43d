package dev.trivet.nasty.model;

import dev.trivet.client.OpenEnum;

/**
 * OldAge.
 *
 * <p>The vendor may send values that have no constant here: {@link #value()} has them, {@link #asEnum()} says
 * {@link Known#UNRECOGNIZED}.
 *
 * @deprecated The vendor marks this as deprecated.
 */
@Deprecated
public final class OldAge extends OpenEnum {
  /**
   * The value <code>old</code>.
   */
  public static final OldAge OLD = new OldAge("old", Known.OLD);

  private final Known known;

  private OldAge(String value, Known known) {
    super(value);
    this.known = known;
  }

  /**
   * Returns the constant of a wire value, or a new instance that keeps it if there is no constant.
   *
   * @param value as the vendor writes it
   * @return never null
   */
  public static OldAge of(String value) {
    switch (value) {
      case "old":
        return OLD;
      default:
        return new OldAge(value, Known.UNRECOGNIZED);
    }
  }

  /**
   * Returns the value as a Java {@code enum}, for {@code switch}.
   *
   * @return {@link Known#UNRECOGNIZED} if the value has no constant
   */
  public Known asEnum() {
    return known;
  }

  /** The values that the vendor documented when this client was generated. */
  public enum Known {
    /**
     * The value <code>old</code>.
     */
    OLD,

    /** A value that was not documented; {@link #value()} of the open enum has it. */
    UNRECOGNIZED
  }
}
