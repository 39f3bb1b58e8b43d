package dev.trivet;

/** Something is wrong on the vendor's side: 5xx, or 408, which says that the vendor gave up on the request. */
public final class VendorFailureException extends TrivetException {
    private static final long serialVersionUID = 1;

    VendorFailureException(Failure failure) {
        super(failure, "the vendor failed", null);
    }

    @Override
    boolean isTransient() {
        return status() == 408 || (status() >= 502 && status() <= 504);
    }
}
