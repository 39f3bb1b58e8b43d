package dev.trivet.nasty;

import dev.trivet.client.Operation;

/** The operations of Nasty &amp; &lt;Sons&gt;, as the spec describes them. */
public final class NastyOperations {
  /** Reads *&#47; one &lt;thing&gt; &amp; "all" of &#123;it&#125; &#92;u0041. */
  public static final Operation GET_THING = new Operation("Nasty & <Sons>", "getThing", true);

  /** replaceThing. */
  public static final Operation REPLACE_THING = new Operation("Nasty & <Sons>", "replaceThing", false);

  /** Removes a part of a thing. */
  public static final Operation DELETE_THING = new Operation("Nasty & <Sons>", "deleteThing", false);

  /** listThings. */
  public static final Operation LIST_THINGS = new Operation("Nasty & <Sons>", "listThings", true);

  /** listCounted. */
  public static final Operation LIST_COUNTED = new Operation("Nasty & <Sons>", "listCounted", true);

  /** listNumbered. */
  public static final Operation LIST_NUMBERED = new Operation("Nasty & <Sons>", "listNumbered", true);

  /** listFeed. */
  public static final Operation LIST_FEED = new Operation("Nasty & <Sons>", "listFeed", true);

  /** listNames. */
  public static final Operation LIST_NAMES = new Operation("Nasty & <Sons>", "listNames", true);

  /** ping. */
  public static final Operation PING = new Operation("Nasty & <Sons>", "ping", false);

  /** addAll. */
  public static final Operation ADD_ALL = new Operation("Nasty & <Sons>", "addAll", true);

  /** Reads a bare string. */
  public static final Operation GET_NAME = new Operation("Nasty & <Sons>", "getName", true);

  private NastyOperations() {}
}
