package dev.trivet.nasty;

import dev.trivet.client.Operation;

/** The operations of Nasty &amp; &lt;Sons&gt; that the OpenAPI document describes. */
public final class NastyOperations {
    /** Reads *&#47; one &lt;thing&gt; &amp; "all" of &#123;it&#125; &#92;u0041. */
    public static final Operation GET_THING = Operation.readOnly("Nasty & <Sons>", "getThing");

    /** replaceThing. */
    public static final Operation REPLACE_THING = new Operation("Nasty & <Sons>", "replaceThing", false);

    /** Removes a part of a thing. */
    public static final Operation DELETE_THING = new Operation("Nasty & <Sons>", "deleteThing", false);

    /** listThings. */
    public static final Operation LIST_THINGS = Operation.readOnly("Nasty & <Sons>", "listThings");

    /** listCounted. */
    public static final Operation LIST_COUNTED = Operation.readOnly("Nasty & <Sons>", "listCounted");

    /** listNamed. */
    public static final Operation LIST_NAMED = Operation.readOnly("Nasty & <Sons>", "listNamed");

    /** listNumbered. */
    public static final Operation LIST_NUMBERED = Operation.readOnly("Nasty & <Sons>", "listNumbered");

    /** listFeed. */
    public static final Operation LIST_FEED = Operation.readOnly("Nasty & <Sons>", "listFeed");

    /** listNames. */
    public static final Operation LIST_NAMES = Operation.readOnly("Nasty & <Sons>", "listNames");

    /** ping. */
    public static final Operation PING = new Operation("Nasty & <Sons>", "ping", false);

    /** addAll. */
    public static final Operation ADD_ALL = new Operation("Nasty & <Sons>", "addAll", true);

    /** Reads a bare string. */
    public static final Operation GET_NAME = Operation.readOnly("Nasty & <Sons>", "getName");

    private NastyOperations() {}
}
