/** A program in a named module. */
module com.example.consumer {
    requires dev.trivet;
}
